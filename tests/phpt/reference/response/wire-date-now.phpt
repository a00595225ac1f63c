--TEST--
response: Date is the present time in GMT
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row('$response->end();');
$from = time();
$date = fetch($server, '/')->header('Date');
$to = time();
// The server's clock may have been read a tick before ours.
var_dump(gmdate('D, d M Y H:i:s', strtotime($date)) . ' GMT' === $date, strtotime($date) >= $from - 1,
    strtotime($date) <= $to);
finish_row($server);
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
