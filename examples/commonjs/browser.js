require('@in-call-calendar/web/style.css');
const { createElement } = require('react');
const { hydrateRoot } = require('react-dom/client');
const { Page } = require('./page.js');

hydrateRoot(document.getElementById('root'), createElement(Page));
