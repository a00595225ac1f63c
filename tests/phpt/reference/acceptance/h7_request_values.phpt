--TEST--
acceptance: H7: host, time, query, cookie and uploaded file of a request
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
require __DIR__ . '/../../inc/multipart.inc';

$body = multipart([['field', 'value', null, null], ['up', 'contents', 'a.txt', 'text/plain']]);
$fields = ['Host' => 'example.com', 'Cookie' => 'name=rasmus', 'Content-Type' => 'multipart/form-data; boundary=xYzZY'];
values(
    '[$request->header["host"], abs(time() - $request->server["request_time"]) < 60, $request->get["hello"],
        $request->cookie["name"], $request->post["field"], $request->files["up"]["name"], file_get_contents($request->files["up"]["tmp_name"])]',
    req('/?hello=world', $fields, $body, 'POST')
);
?>
--EXPECT--
["example.com",true,"world","rasmus","value","a.txt","contents"]
