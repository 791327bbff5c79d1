@NullMarked
package id.jamsos.contribution.account.mongo;

import org.jspecify.annotations.NullMarked;
