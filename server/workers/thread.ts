/** What a thread can be asked to do. Each kind of work is loaded when a thread is first asked for it. */

type Tasks = typeof import("./tasks");
type DeskTasks = typeof import("./desk-tasks");

export const read = async (task: Parameters<Tasks["read"]>[0]) => (await import("./tasks")).read(task);
export const extract = async (task: Parameters<Tasks["extract"]>[0]) => (await import("./tasks")).extract(task);
export const countFacets = async (task: Parameters<DeskTasks["countFacets"]>[0]) =>
  (await import("./desk-tasks")).countFacets(task);
export const readAhead = async (task: Parameters<DeskTasks["readAhead"]>[0]) =>
  (await import("./desk-tasks")).readAhead(task);
