export { supporterRoutes as routes } from '#contracts';
