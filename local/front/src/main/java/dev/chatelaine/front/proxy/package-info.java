/**
 * Receives requests and passes them on: the head is read, the body streams.
 *
 * <p>{@code Reception} decides, in plain Java; {@code FrontHandler} carries it out on Jetty.
 */
package dev.chatelaine.front.proxy;
