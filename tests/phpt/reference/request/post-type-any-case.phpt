--TEST--
request: The urlencoded type is known by its beginning, in any case
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$types = ['application/x-www-form-urlencoded', 'APPLICATION/X-WWW-Form-URLEncoded', 'application/x-www-form-urlencoded; charset=utf-8'];
foreach ($types as $type) {
    $requests[] = req('/', ['Content-Type' => $type], 'a=1', 'POST');
}
values('$request->post', ...$requests);
?>
--EXPECT--
{"a":"1"}
{"a":"1"}
{"a":"1"}
