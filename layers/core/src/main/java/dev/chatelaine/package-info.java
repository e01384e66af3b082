/**
 * The refusals: the one small family of failures that every function answers with.
 *
 * <p>Each class name is part of the product's public face (state machines match on it) and stays stable. Only {@link
 * dev.chatelaine.Throttled}, {@link dev.chatelaine.Unavailable} and {@link dev.chatelaine.NotReady} are worth a retry.
 */
package dev.chatelaine;
