--TEST--
process-pool: properties pid, pipe, id, msgQueueId, msgQueueKey are null before start()
--FILE--
<?php
use Swoole\Process;

$process = new Process(fn () => 1);
var_dump(get_object_vars($process));
?>
--EXPECT--
array(5) {
  ["pipe"]=>
  NULL
  ["msgQueueKey"]=>
  NULL
  ["msgQueueId"]=>
  NULL
  ["pid"]=>
  NULL
  ["id"]=>
  NULL
}
