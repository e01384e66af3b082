/** Where a service of our own plugs in: one package per service, beside this one. */
package dev.chatelaine.front.service;
