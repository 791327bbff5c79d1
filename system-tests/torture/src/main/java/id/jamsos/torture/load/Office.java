package id.jamsos.torture.load;

import java.nio.file.Path;

/**
 * Where callers work.
 *
 * @param url of the gateway
 * @param partner directory of the SNAP partner's credentials
 */
public record Office(String url, Path partner) {}
