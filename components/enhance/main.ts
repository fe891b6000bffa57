import "./theme";
import "./copy";
import "./toc";
