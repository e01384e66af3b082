/**
 * The policy functions as a command line, for people and pipelines: {@code lint}, {@code explain}, {@code compare} and
 * {@code write}. It reads files and standard input, writes to standard output, and calls nothing.
 *
 * <p>Requests and answers are those of the functions, of {@code dev.chatelaine.access}. Reports for pipelines are in SARIF
 * 2.1.0.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">Static Analysis Results Interchange
 *     Format (SARIF) Version 2.1.0</a>
 */
package dev.chatelaine.commands;
