mod console;
mod giving;
mod limits;
mod sales;
