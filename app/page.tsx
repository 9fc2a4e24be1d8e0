/** The front door leads to the claims. */
import { redirect } from "next/navigation";

export default function Home() {
  redirect("/claims");
}
