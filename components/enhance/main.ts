import "./theme";
import "./search";
import "./toc";
import "./stopped";
import "./copy-markdown";
import "./live-figures";
import "./after-paint";
