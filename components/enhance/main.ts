import "./theme";
import "./search";
import "./toc";
import "./stopped";
import "./manifest";
import "./painted";
