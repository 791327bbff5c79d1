@NullMarked
package id.jamsos.contribution.member;

import org.jspecify.annotations.NullMarked;
