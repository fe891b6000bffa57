import "./theme";
import "./search";
import "./toc";
import "./stopped";
import "./manifest";
import "./after-paint";
