import { openingNeeds } from "./run";
import { Workbench } from "./workbench";

/** The model's page opens with servers that the build has sized: a browser sizes them when something is changed. */
export default function Live() {
	return <Workbench needs={openingNeeds()} />;
}
