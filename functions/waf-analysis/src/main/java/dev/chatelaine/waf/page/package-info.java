/**
 * The report as one HTML page that needs nothing else: tables in the page itself, plots drawn by Chart.js inside it.
 *
 * <p>All text of a log is hostile. Characters that do not show are spelled out ({@link dev.chatelaine.waf.page.Visible}),
 * text is escaped for the place where it stands, data for the plots is in a block that cannot be left, nothing is a link,
 * and the page's content security policy allows exactly its own two scripts and its style, by their hashes.
 *
 * @see <a href="https://www.w3.org/TR/CSP3/">Content Security Policy Level 3</a>
 * @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/Cross_Site_Scripting_Prevention_Cheat_Sheet.html">OWASP,
 *     Cross Site Scripting Prevention</a>
 */
package dev.chatelaine.waf.page;
