/** The stream of what others change. */
import { handleLive } from "../../../server/api/live";

export { handleLive as GET };
