<?php $x = 0o9; $y = 09; Swoole\Timer::tick(1, "x");
