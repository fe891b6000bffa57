import { Day } from "./day";
import { openingAccount } from "./opening";

/** The model's page opens with a run that the server has computed: the browser computes when something is changed. */
export default function Live() {
	return <Day first={openingAccount()} />;
}
