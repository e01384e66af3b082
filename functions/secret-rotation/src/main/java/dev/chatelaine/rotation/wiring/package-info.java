/** What holds the rotation functions together. */
package dev.chatelaine.rotation.wiring;
