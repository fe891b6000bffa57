import "./theme";
import "./search";
import "./toc";
import "./stopped";
import "./copy-markdown";
import "./after-paint";
