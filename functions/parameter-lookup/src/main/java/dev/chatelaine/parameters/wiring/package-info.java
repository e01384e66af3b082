/** Joins the logic of LookupParameters with its adapters. */
package dev.chatelaine.parameters.wiring;
