const adjectives = ["brave", "calm", "eager", "gentle", "happy", "quick", "silent", "witty"];
const animals = ["badger", "crane", "dolphin", "falcon", "heron", "lynx", "otter", "wombat"];

/** `happy-otter-101`: the same number gives the same name in every run. */
export function deploymentName(id: number): string {
  const adjective = adjectives[id % adjectives.length] ?? "calm";
  const animal = animals[(id * 3) % animals.length] ?? "otter";
  return `${adjective}-${animal}-${100 + id}`;
}

/** The slug of a name, with a number behind it where others have it already. */
export function freeSlug(name: string, taken: readonly string[]): string {
  const words = name.toLowerCase().match(/[a-z0-9]+/g) ?? ["unnamed"];
  const slug = words.join("-").slice(0, 60);
  let candidate = slug;
  for (let number = 2; taken.includes(candidate); number += 1) candidate = `${slug}-${number}`;
  return candidate;
}
