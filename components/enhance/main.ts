import "./theme";
import "./copy";
import "./toc";
import "./manifest";
