/**
 * One strict endpoint before the local cloud.
 *
 * <p>Callers use one address. What the front does not treat it streams through to ministack, byte for byte; what AWS
 * does and ministack does not, the front adds: who calls and what they may do, behaviour of its own per service,
 * faults on demand and a journal. Metadata (keys, roles, functions) stays in ministack, where CloudFormation made it.
 *
 * <p>Where things are: {@code call} reads a request, {@code caller} finds who sent it, {@code access} says whether they
 * may, {@code service} is where a service of our own plugs in, {@code upstream} asks ministack, {@code proxy} passes
 * on, {@code answer} renders, {@code fault} breaks on purpose, {@code journal} remembers, {@code control} is the
 * operator's door.
 */
package dev.chatelaine.front;
