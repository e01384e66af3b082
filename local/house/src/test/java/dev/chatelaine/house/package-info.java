/** The rules of the house, checked over classes, sources and built folders of every module. */
package dev.chatelaine.house;
