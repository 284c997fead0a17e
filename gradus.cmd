@echo off
rem Starts Gradus: finds a JDK, builds a clone where that is needed, and hands over to Java.
rem JAVA_HOME and GRADUS_JAVA_OPTS can be set; GRADUS_NO_BUILD=1 forbids building.
setlocal EnableExtensions DisableDelayedExpansion
set "version=0.1.0"
set "home=%~dp0"
set "home=%home:~0,-1%"
set "looked="
set "jdk="

if defined JAVA_HOME call :consider "JAVA_HOME" "%JAVA_HOME%"
if not defined JAVA_HOME set "looked=JAVA_HOME: not set"
if not defined jdk for /f "delims=" %%J in ('where javac 2^>nul') do if not defined jdk call :javac "%%J"
if not defined jdk for /d %%D in ("%ProgramFiles%\Java\*" "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Microsoft\jdk*" "%USERPROFILE%\.jdks\*") do if not defined jdk call :consider "%%~nxD" "%%~D"
if not defined jdk (
  >&2 echo gradus: no JDK found ^(looked at %looked%^).
  >&2 echo Gradus needs a JDK 17 or newer. Install one ^(winget install EclipseAdoptium.Temurin.21.JDK^) or set JAVA_HOME.
  exit /b 3
)

set "distribution=%home%"
if exist "%home%\pom.xml" if exist "%home%\grader\src" set "distribution=%home%\language-server\target\gradus-%version%"
if "%distribution%"=="%home%" goto run
if "%GRADUS_NO_BUILD%"=="1" goto run
if not exist "%distribution%\lib\build.txt" goto build
rem PowerShell takes a while, but only a clone pays for it.
powershell -NoProfile -Command "$t = (Get-Item -LiteralPath (Join-Path $env:distribution 'lib\build.txt')).LastWriteTimeUtc; $m = 'datasets','exercises','grader','language-server'; $f = @(Get-Item -LiteralPath (Join-Path $env:home 'pom.xml')); foreach ($n in $m) { $f += Get-Item -LiteralPath (Join-Path $env:home ($n + '\pom.xml')); foreach ($s in 'main','course','assembly') { $p = Join-Path $env:home ($n + '\src\' + $s); if (Test-Path -LiteralPath $p) { $f += Get-ChildItem -LiteralPath $p -Recurse } } }; if ($f | Where-Object { $_.LastWriteTimeUtc -gt $t }) { exit 1 } else { exit 0 }"
if not errorlevel 1 goto run

:build
where mvn >nul 2>nul
if errorlevel 1 (
  >&2 echo gradus: no Maven found on the PATH; it builds Gradus on first use.
  >&2 echo Install Maven 3.8 or newer ^(https://maven.apache.org/install.html^), or unpack gradus-%version%.zip.
  exit /b 3
)
>&2 echo gradus: building, for this is the first use or sources are newer
if not exist "%home%\target" mkdir "%home%\target"
setlocal
set "JAVA_HOME=%jdk%"
pushd "%home%"
call mvn -q -B -Dstyle.color=never -Dmaven.test.skip=true -P !errorprone package > target\build.log 2>&1 < nul
set "built=%errorlevel%"
popd
if not "%built%"=="0" (
  >&2 type "%home%\target\build.log"
  >&2 echo gradus: the build failed; its log is %home%\target\build.log
  exit /b 3
)
endlocal

:run
if not exist "%distribution%\lib\coordinates.txt" (
  >&2 echo gradus: %distribution% is not a whole distribution: lib\coordinates.txt is missing.
  >&2 echo Unpack the zip again, all of it.
  exit /b 3
)
set "options=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Xshare:auto"
if %major% GEQ 22 set "options=%options% --enable-native-access=ALL-UNNAMED"
if %major% GEQ 23 set "options=%options% --sun-misc-unsafe-memory-access=allow"
set "main=io.gradus.grader.cli.Gradus"
set "first=grader"
if "%~1"=="language-server" set "first=language-server"
if "%~1"=="language-server" set "main=io.gradus.languageserver.GradusLanguageServer"
if "%~1"=="language-server" set "options=%options% -Xmx128m -Xms24m -Xmn16m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=30 -XX:-ShrinkHeapInSteps"
rem The program's jar first, then the others; their order matters to nobody else.
"%jdk%\bin\java.exe" %options% -Dgradus.home="%distribution%" -Dfile.encoding=UTF-8 %GRADUS_JAVA_OPTS% -cp "%distribution%\lib\%first%-%version%.jar;%distribution%\lib\*" %main% %*
exit /b %errorlevel%

:javac
for %%B in ("%~dp1..") do call :consider "PATH" "%%~fB"
exit /b 0

rem %1 how it was found, %2 the folder; sets jdk and major if it holds a JDK that is new enough.
:consider
if defined jdk exit /b 0
set "major=0"
if not exist "%~2\bin\javac.exe" goto none
if not exist "%~2\release" goto none
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~2\release"') do call :major "%%~V"
if %major% GEQ 17 (
  set "jdk=%~2"
  exit /b 0
)
:none
if defined looked set "looked=%looked%, "
set "looked=%looked%%~1=%~2: Java %major%"
if "%major%"=="0" set "looked=%looked:Java 0=no JDK%"
exit /b 0

:major
for /f "tokens=1,2 delims=.-+" %%A in ("%~1") do (
  set "major=%%A"
  if "%%A"=="1" set "major=%%B"
)
exit /b 0
