/** Questions to ministack about metadata, asked under the root of the owning account. */
package dev.chatelaine.front.upstream;
