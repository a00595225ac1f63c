--TEST--
server: Sizes may be numbers or strings such as "1K" and "4M"
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

foreach ([1024, '1024', '1K', '1k'] as $size) {
    $server = serve_row('$response->end();', ['package_max_length' => $size]);
    echo fetch($server, '/', 'POST', [], str_repeat('a', 800))->status, ' ',
        fetch($server, '/', 'POST', [], str_repeat('a', 1025))->status, "\n";
    finish_row($server);
}
?>
--EXPECT--
200 413
200 413
200 413
200 413
