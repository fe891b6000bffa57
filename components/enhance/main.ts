import "./theme";
import "./search";
import "./toc";
import "./stopped";
import "./after-paint";
