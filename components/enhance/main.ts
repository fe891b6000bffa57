import "./theme";
import "./copy";
import "./search";
import "./toc";
import "./stopped";
import "./manifest";
import "./painted";
