/** Joins the logic of ExplainAccess with its adapter. */
package dev.chatelaine.access.wiring;
