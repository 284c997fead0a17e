;;; emacs.el --- Plays a scenario in batch Emacs with Eglot  -*- lexical-binding: t; -*-
;; It goes through the configuration that EDITORS.md tells people to paste, and writes down what the
;; editor shows. Never sleeps: it waits for what is to happen. README.md says what the steps are.

(require 'cl-lib)
(require 'subr-x)
(require 'eglot)

(defconst scenario-limit 120 "Seconds, for anything that has to happen.")
(defvar scenario-transcript nil "The lines so far, newest first.")
(defvar scenario-messages nil "What the server has said to the user, oldest first.")

(cl-defmethod eglot-handle-notification :after
  (_server (_method (eql window/showMessage)) &key message &allow-other-keys)
  (setq scenario-messages (append scenario-messages (list message))))

(defun scenario-say (format &rest arguments)
  (push (apply #'format format arguments) scenario-transcript))

(defun scenario-block (text)
  "Write a TEXT of several lines as it stands."
  (dolist (line (split-string (string-trim text) "\n"))
    (scenario-say "%s" (string-trim-right (concat "    " line)))))

(defun scenario-shown (text)
  (replace-regexp-in-string "[ \t\r]*\n[ \t\r\n]*" " / " text))

(defun scenario-masked (text)
  "TEXT without figures: they differ from machine to machine, and from moment to moment.
So does in which of its ways overfitting shows."
  (let ((case-fold-search nil))
    (replace-regexp-in-string
     "Overfitting.*" "Overfitting ~"
     (replace-regexp-in-string
      "# [a-z]+ left" "# left"
      (replace-regexp-in-string
       "[0-9]\\(?:[0-9.,]*[0-9]\\)?\\(?:e-?[0-9]+\\)?" "#"
       (replace-regexp-in-string "[▁-█]+" "~" text))))))

(defmacro scenario-await (what &rest condition)
  "Let Emacs work until CONDITION holds, at most for the limit."
  (declare (indent 1))
  `(let ((deadline (+ (float-time) scenario-limit)))
     (while (not (progn ,@condition))
       (when (> (float-time) deadline)
         (error "Waited in vain for %s" ,what))
       ;; Wakes up with the server's next message.
       (accept-process-output nil 0.05))))

(defun scenario-ask (method &rest parameters)
  "The server's answer to METHOD about this buffer."
  (jsonrpc-request (eglot-current-server) method
                   (append (list :textDocument (eglot--TextDocumentIdentifier)) parameters)
                   :timeout scenario-limit))

(defun scenario-place (text)
  "Where TEXT begins, which stands once in the buffer."
  (save-excursion
    (let ((case-fold-search nil))
      (goto-char (point-min))
      (unless (search-forward text nil t)
        (error "It does not stand here: %s" text))
      (let ((place (match-beginning 0)))
        (when (search-forward text nil t)
          (error "It stands twice: %s" text))
        place))))

(defun scenario-line (range)
  (1+ (plist-get (plist-get range :start) :line)))

(defun scenario-await-analysis ()
  "Wait for the diagnostics of this version: an answer about it comes behind them."
  ;; What Eglot's idle timer does for a user, and batch Emacs is never idle.
  (eglot--signal-textDocument/didChange)
  (scenario-ask :textDocument/documentSymbol)
  (flymake-start))

(defun scenario-findings ()
  (sort (flymake-diagnostics)
        (lambda (a b)
          (let ((line-a (line-number-at-pos (flymake-diagnostic-beg a)))
                (line-b (line-number-at-pos (flymake-diagnostic-beg b))))
            (if (= line-a line-b)
                (string< (flymake-diagnostic-text a) (flymake-diagnostic-text b))
              (< line-a line-b))))))

(defun scenario-code (finding)
  "FINDING's code, as Eglot shows it in front of the message."
  (let ((text (flymake-diagnostic-text finding)))
    (and (string-match "\\`gradus \\[\\([^]]+\\)\\]: " text)
         (match-string 1 text))))

(defun scenario-severity (finding)
  (pcase (flymake-diagnostic-type finding)
    ('eglot-error "error") ('eglot-warning "warning") (_ "information")))

(defun scenario-open (step)
  (find-file (plist-get step :file))
  ;; `eglot-ensure' waits for the end of a command, which batch Emacs does not have.
  (run-hooks 'post-command-hook)
  (scenario-await "the server" (and eglot--managed-mode (eglot-current-server)))
  (scenario-await-analysis))

(defun scenario-replace (step)
  (let ((at (scenario-place (plist-get step :at))))
    (undo-boundary)
    (goto-char at)
    (delete-char (length (plist-get step :at)))
    (insert (plist-get step :with))
    (undo-boundary))
  (scenario-await-analysis))

(defun scenario-undo (_step)
  (setq last-command nil)
  (undo-only)
  (scenario-await-analysis))

(defun scenario-save (_step)
  (let ((inhibit-message t)) (save-buffer)))

(defun scenario-diagnostics (step)
  (let ((wanted (plist-get step :await)))
    (when wanted
      (scenario-await (concat "a diagnostic " wanted)
        (flymake-start)
        (cl-some (lambda (finding) (equal (scenario-code finding) wanted))
                 (flymake-diagnostics)))))
  (dolist (finding (scenario-findings))
    (let ((code (scenario-code finding)))
      (scenario-say "  %d %s %s `%s`"
                    (line-number-at-pos (flymake-diagnostic-beg finding))
                    (scenario-severity finding)
                    code
                    (scenario-shown (buffer-substring-no-properties
                                     (flymake-diagnostic-beg finding)
                                     (flymake-diagnostic-end finding))))
      (scenario-block (substring (flymake-diagnostic-text finding)
                                 (length (format "gradus [%s]: " code)))))))

(defvar scenario-curve nil "The one that was shown last.")

(defun scenario-curves ()
  (seq-filter (lambda (finding) (string-prefix-p "curve/" (or (scenario-code finding) "")))
              (scenario-findings)))

(defun scenario-curve (step)
  "What trainings show at their lines, without figures."
  (let ((wanted (plist-get step :await))
        (with (or (plist-get step :with) "")))
    (when wanted
      (scenario-await (concat "a curve " wanted)
        (flymake-start)
        (cl-some (lambda (finding)
                   (let ((text (flymake-diagnostic-text finding)))
                     (and (equal (scenario-code finding) wanted)
                          (string-match-p (regexp-quote with) text)
                          (not (and (plist-get step :anew) (equal text scenario-curve))))))
                 (scenario-curves)))))
  (dolist (finding (scenario-curves))
    (let ((code (scenario-code finding)))
      (setq scenario-curve (flymake-diagnostic-text finding))
      (scenario-say "  %d %s %s"
                    (line-number-at-pos (flymake-diagnostic-beg finding))
                    (scenario-severity finding) code)
      (scenario-block (scenario-masked (substring scenario-curve
                                                  (length (format "gradus [%s]: " code))))))))

(defun scenario-checks (_step)
  "What is found that is no curve."
  (dolist (finding (scenario-findings))
    (let ((code (scenario-code finding)))
      (unless (string-prefix-p "curve/" code)
        (scenario-say "  %d %s" (line-number-at-pos (flymake-diagnostic-beg finding)) code)))))

(defun scenario-inlays (_step)
  (seq-doseq (hint (scenario-ask :textDocument/inlayHint :range
                                 (list :start '(:line 0 :character 0)
                                       :end (list :line (line-number-at-pos (point-max))
                                                  :character 0))))
    (let ((position (plist-get hint :position)))
      (scenario-say "  %d:%d %s"
                    (1+ (plist-get position :line))
                    (1+ (plist-get position :character))
                    (plist-get hint :label)))))

(defun scenario-drawn (_step)
  "What the settings have drawn, as they do when Emacs is idle."
  (gradus-draw)
  (scenario-ask :textDocument/documentSymbol)
  (dolist (overlay (sort (seq-filter (lambda (overlay) (overlay-get overlay 'gradus))
                                     (overlays-in (point-min) (1+ (point-max))))
                         (lambda (a b) (< (overlay-start a) (overlay-start b)))))
    (scenario-say "  %d %s"
                  (line-number-at-pos (overlay-start overlay))
                  (string-trim (substring-no-properties (overlay-get overlay 'after-string))))))

(defun scenario-hover (step)
  "As Eldoc gets it, not as the server sent it."
  (goto-char (scenario-place (plist-get step :at)))
  (let (shown)
    (eglot-hover-eldoc-function (lambda (text &rest _) (setq shown (or text "nothing"))))
    (scenario-await "the hover" shown)
    (if (not (plist-get step :masked))
        (scenario-block shown)
      (dolist (line (split-string (substring-no-properties shown) "\n"))
        ;; A plot is of dots, with an axis of numbers.  What was wrong with a run before hangs on
        ;; when it was stopped.
        (let ((blurred (replace-regexp-in-string
                        " No more: .*" ""
                        (replace-regexp-in-string "[ \t]+" " " (scenario-masked line)))))
          (unless (or (string-match-p "[⠀-⣿]" line)
                      (string-match-p "\\`[ #]+\\'" blurred))
            (scenario-block blurred)))))))

(defun scenario-lenses (_step)
  (seq-doseq (lens (scenario-ask :textDocument/codeLens))
    (scenario-say "  %d %s"
                  (scenario-line (plist-get lens :range))
                  (plist-get (plist-get lens :command) :title))))

(defun scenario-outline (_step)
  (cl-labels ((walk (symbols indent)
                    (seq-doseq (symbol symbols)
                      (scenario-say "  %s%d %s" indent
                                    (scenario-line (plist-get symbol :range))
                                    (plist-get symbol :name))
                      (walk (plist-get symbol :children) (concat indent "  ")))))
    (walk (scenario-ask :textDocument/documentSymbol) "")))

(defun scenario-choose (step see)
  "Ask for the actions as a user does, SEE each, take the one that STEP names."
  (goto-char (scenario-place (plist-get step :at)))
  (let ((take (plist-get step :take))
        (last-nonmenu-event ?\r))
    (cl-letf (((symbol-function 'completing-read)
               (lambda (_prompt choices &rest _)
                 (mapc (lambda (choice) (funcall see (car choice))) choices)
                 (if (not take)
                     (throw 'none nil)
                   (or (car (cl-find-if (lambda (choice) (string-prefix-p take (car choice)))
                                        choices))
                       (error "Not offered: %s" take))))))
      (catch 'none (call-interactively #'eglot-code-actions)))))

(defun scenario-actions (step)
  (scenario-choose step (lambda (title) (scenario-say "  %s" title))))

(defun scenario-take (step)
  (let ((before (buffer-chars-modified-tick)))
    (scenario-choose step #'ignore)
    (when (plist-get step :edits)
      (scenario-await "the edit" (/= before (buffer-chars-modified-tick)))
      (scenario-await-analysis))))

(defun scenario-message (step)
  (let ((wanted (plist-get step :await))
        (said nil))
    (scenario-await (concat "a message that begins with " wanted)
      (while (and (not said) scenario-messages)
        (let ((message (pop scenario-messages)))
          (when (string-prefix-p wanted message) (setq said message))))
      said)
    (scenario-block (if (plist-get step :first) (car (split-string said "\n")) said))))

(defun scenario-lines (step)
  (let* ((at (scenario-place (plist-get step :at)))
         (first (line-number-at-pos at)))
    (save-excursion
      (goto-char at)
      (dotimes (i (plist-get step :count))
        (scenario-say "  %d %s" (+ first i)
                      (buffer-substring-no-properties (line-beginning-position)
                                                      (line-end-position)))
        (forward-line 1)))))

(defun scenario-play ()
  (let ((steps (with-temp-buffer
                 (insert-file-contents (getenv "SCENARIO"))
                 (json-parse-buffer :object-type 'plist :array-type 'list))))
    (dolist (step steps)
      (scenario-say "# %s" (plist-get step :title))
      (let ((perform (intern-soft (concat "scenario-" (plist-get step :do)))))
        (unless (fboundp perform) (error "Unknown step"))
        (funcall perform step)))))

(let ((failed nil)
      (coding-system-for-write 'utf-8-unix))
  (condition-case failure
      (scenario-play)
    ((error quit)
     (setq failed t)
     (scenario-say "FAILED %s" (error-message-string failure))))
  (write-region (concat (string-join (reverse scenario-transcript) "\n") "\n")
                nil (getenv "SCENARIO_TRANSCRIPT") nil 'silent)
  (kill-emacs (if failed 1 0)))
