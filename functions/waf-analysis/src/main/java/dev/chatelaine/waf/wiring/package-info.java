/** Joins the logic of the functions that read WAF's logs with its adapters. */
package dev.chatelaine.waf.wiring;
