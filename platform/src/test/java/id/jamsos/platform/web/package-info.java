@NullMarked
package id.jamsos.platform.web;

import org.jspecify.annotations.NullMarked;
