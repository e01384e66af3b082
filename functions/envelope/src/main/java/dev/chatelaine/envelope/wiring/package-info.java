/** Joins the logic of the envelope functions with its adapters. */
package dev.chatelaine.envelope.wiring;
