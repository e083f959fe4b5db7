/** A function of an id that gives what it made before for the same id. */
export function once<Id, Value>(make: (id: Id) => Promise<Value>): (id: Id) => Promise<Value> {
  const made = new Map<Id, Promise<Value>>();
  return (id) => {
    const value = made.get(id) ?? make(id);
    made.set(id, value);
    return value;
  };
}
