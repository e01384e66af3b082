/**
 * The deployed bundle as its users see it: invoked through the local cloud and through SAM CLI, with no class of ours on
 * the class path.
 *
 * <p>These tests need a running local cloud, which {@code make test} starts and names in the environment; without one they
 * are skipped and say so.
 */
package dev.chatelaine.acceptance;
