--TEST--
request: Forms are parsed for POST, PUT, DELETE and PATCH
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$form = ['Content-Type' => 'application/x-www-form-urlencoded'];
foreach (['POST', 'PUT', 'DELETE', 'PATCH'] as $method) {
    $requests[] = req('/', $form, 'a=1', $method);
}
values('[$request->getMethod(), $request->post]', ...$requests);
?>
--EXPECT--
["POST",{"a":"1"}]
["PUT",{"a":"1"}]
["DELETE",{"a":"1"}]
["PATCH",{"a":"1"}]
