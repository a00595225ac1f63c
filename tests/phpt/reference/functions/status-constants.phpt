--TEST--
functions: Status has the status codes by name
--FILE--
<?php
use Swoole\Http\Status;

var_dump(Status::OK, Status::NOT_FOUND, Status::INTERNAL_SERVER_ERROR, Status::SWITCHING_PROTOCOLS);
$class = new ReflectionClass(Status::class);
var_dump($class->isAbstract());
var_dump(array_diff($class->getConstants(), array_keys(Status::getReasonPhrases())));
?>
--EXPECT--
int(200)
int(404)
int(500)
int(101)
bool(true)
array(0) {
}
