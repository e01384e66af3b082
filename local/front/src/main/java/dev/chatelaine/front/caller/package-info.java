/**
 * Who calls: from an access key to an account and a principal.
 *
 * <p>A 12-digit key is an account's root (ministack's convention). Functions, assumed roles and users have keys that
 * ministack hands out; they are found again from its answers, its metadata and its own key formula.
 */
package dev.chatelaine.front.caller;
