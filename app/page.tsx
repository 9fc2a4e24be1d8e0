/** The front page redirects to the claims. */
import { redirect } from "next/navigation";

export default function Home() {
  redirect("/claims");
}
