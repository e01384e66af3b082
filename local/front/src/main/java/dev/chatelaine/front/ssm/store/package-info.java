/** The parameters that ministack holds. */
package dev.chatelaine.front.ssm.store;
