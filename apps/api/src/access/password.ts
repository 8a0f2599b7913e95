import { hash, verify } from '@node-rs/argon2';

/** Memory of 19 MiB and two passes of argon2id, the library's default, as the password storage guidance asks. */
export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

let nobody: Promise<string> | undefined;

/** Whether the password is the one that was hashed. Takes as long where there is no such account. */
export async function passwordFits(
  passwordHash: string | undefined,
  password: string,
): Promise<boolean> {
  nobody ??= hash('nobody has this password');
  const nobodys = await nobody;
  const fits = await verify(passwordHash ?? nobodys, password);
  return fits && passwordHash !== undefined;
}
