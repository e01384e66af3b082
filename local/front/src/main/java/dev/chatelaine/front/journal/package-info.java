/** What was called, by whom, with which outcome: never a body, never a secret. */
package dev.chatelaine.front.journal;
