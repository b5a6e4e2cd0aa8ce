// Decap waits until start.js has told it how our files are read and written.
window.CMS_MANUAL_INIT = true;
