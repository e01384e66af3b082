/** Joins the steps of the state machine with their adapters. */
package dev.chatelaine.snapshots.wiring;
